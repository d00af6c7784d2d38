output "inventory" {
  description = "A line for deploy/ansible/inventory.ini"
  value       = "${hcloud_server.flotilla.name} ansible_host=${hcloud_server.flotilla.ipv4_address} ansible_user=root"
}
