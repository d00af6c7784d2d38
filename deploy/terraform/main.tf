# An example of getting a host for deploy/ansible: one machine, open on 22, 80 and 443, nothing else. Other clouds differ in names only.
terraform {
  required_version = ">= 1.5"

  required_providers {
    hcloud = {
      source  = "hetznercloud/hcloud"
      version = "~> 1.48"
    }
  }
}

# The token comes from the environment: HCLOUD_TOKEN.
provider "hcloud" {}

resource "hcloud_ssh_key" "operator" {
  name       = "${var.name}-operator"
  public_key = var.operator_key
}

resource "hcloud_firewall" "flotilla" {
  name = var.name

  dynamic "rule" {
    for_each = toset(["22", "80", "443"])

    content {
      direction  = "in"
      protocol   = "tcp"
      port       = rule.value
      source_ips = rule.value == "22" ? var.operators : ["0.0.0.0/0", "::/0"]
    }
  }
}

resource "hcloud_server" "flotilla" {
  name         = var.name
  image        = "debian-12"
  server_type  = var.size
  location     = var.location
  ssh_keys     = [hcloud_ssh_key.operator.id]
  firewall_ids = [hcloud_firewall.flotilla.id]
}
